import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own whose power can be cut: an ext4 file system in a file, mounted over a loop device. */
export interface PowerCutDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** From now on every write fails, and what was not yet flushed is lost; whoever holds files open keeps running. */
  cutPower(): void;
  /** Mounts it again, as a machine does that starts up: the journal is replayed, the rest is as the cut left it. */
  restorePower(): void;
  /** Unmounts and removes it, whatever state it is in. */
  remove(): void;
}

const prefix = 'estate-office-power-cut-';
const megabytes = 256;

/** Why this machine can't cut the power of a disk, or null when it can: Linux, root, loop mounts and ext4's shutdown. */
export function whyNoPowerCuts(): string | null {
  if (process.platform !== 'linux')
    return `power cuts need a loop-mounted ext4, which ${process.platform} has not`;
  if (process.getuid?.() !== 0) return 'power cuts need root, to mount a disk of their own';
  const missing = ['mkfs.ext4', 'mount', 'umount', 'perl'].filter((tool) => !isHere(tool));
  if (missing.length > 0) return `power cuts need ${missing.join(', ')}`;
  try {
    const disk = makePowerCutDisk();
    try {
      disk.cutPower();
      disk.restorePower();
      return null;
    } finally {
      disk.remove();
    }
  } catch (error) {
    return `this machine does not let a disk be mounted and cut: ${error instanceof Error ? error.message : String(error)}`;
  }
}

export function makePowerCutDisk(): PowerCutDisk {
  removeAbandoned();
  const home = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const image = join(home, 'disk.img');
  const folder = join(home, 'mounted');
  mkdirSync(folder);
  writeFileSync(image, '');
  truncateSync(image, megabytes * 1_000_000);
  const remove = (): void => removeHome(home);
  // A run that is stopped from outside leaves no mount behind either.
  process.once('exit', remove);
  try {
    run('mkfs.ext4', '-q', '-F', image);
    run('mount', '-o', 'loop', image, folder);
  } catch (error) {
    remove();
    throw error;
  }
  return {
    folder,
    cutPower: () => run('perl', '-e', shutDown, folder),
    restorePower() {
      run('umount', folder);
      run('mount', '-o', 'loop', image, folder);
    },
    remove() {
      process.removeListener('exit', remove);
      remove();
    },
  };
}

/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: the file system goes down without flushing its journal. */
const shutDown =
  'open(my $disk, "<", $ARGV[0]) or die $!; my $flag = pack("I", 2); ioctl($disk, 0x8004587d, $flag) or die $!';

/** Disks of runs that were killed before they could tidy up. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    if (pid > 0 && pid !== process.pid && !isRunning(pid)) removeHome(join(tmpdir(), name));
  }
}

function removeHome(home: string): void {
  if (readFileSync('/proc/mounts', 'utf8').includes(` ${home}/mounted `)) {
    // Lazily where somebody still looks at it, so that it goes in any case.
    if (spawnSync('umount', [join(home, 'mounted')]).status !== 0) run('umount', '-l', join(home, 'mounted'));
  }
  rmSync(home, { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function isHere(tool: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
}

function run(tool: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(tool, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool}: ${error?.message ?? stderr.trim()}`);
}
