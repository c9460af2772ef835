/**
 * Gives an object that throws by name when anything is asked of it that it does not have, instead of handing out
 * `undefined` and letting the app go on as if Electron had answered.
 */
export function onlyImplemented<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      throw new Error(`electron.${name}.${key} is not in the Chromium host (tests/desktop-host)`);
    },
  });
}
