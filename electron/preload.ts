import { contextBridge, ipcRenderer } from 'electron';
import type { OfficeBridge, OfficeEventName, OfficeEvents } from '../shared/contract/bridge.ts';
import { callChannel, eventChannel, type OfficeEvent } from './ipc/bridge-messages.ts';

/** The whole of what a page can reach outside itself. Listeners get the payload, never Electron's event. */
const office: OfficeBridge = {
  call: (procedure, input) => ipcRenderer.invoke(callChannel, procedure, input),

  on<Name extends OfficeEventName>(name: Name, listener: (payload: OfficeEvents[Name]) => void): () => void {
    const forward = (_event: unknown, event: OfficeEvent): void => {
      if (isNamed(event, name)) listener(event.payload);
    };
    ipcRenderer.on(eventChannel, forward);
    return () => {
      ipcRenderer.off(eventChannel, forward);
    };
  },
};

contextBridge.exposeInMainWorld('office', office);

function isNamed<Name extends OfficeEventName>(event: OfficeEvent, name: Name): event is OfficeEvent<Name> {
  return event.name === name;
}
