import { accessSync, constants, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { OpenError } from './open-error.ts';

/** File systems on which SQLite's locks and fsync cannot be relied on (Linux `statfs` types): NFS, SMB, CIFS, FUSE. */
const sharedFileSystems = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546]);

/** Folders that another program copies away and back while we write. */
const syncedFolder =
  /(^|[\\/])(OneDrive[^\\/]*|Dropbox|iCloudDrive|Google ?Drive|坚果云|Nutstore|百度网盘|BaiduSyncdisk|WPS云盘|115)([\\/]|$)/i;

/**
 * The books live on a disk of this machine: no network share, no synchronised folder, and one we may write to.
 * @throws OpenError `FOLDER_SHARED`, `FOLDER_READ_ONLY`.
 */
export function assertLocalFolder(path: string): void {
  const folder = dirname(resolve(path));
  if (folder.startsWith('\\\\') || syncedFolder.test(folder))
    throw new OpenError('FOLDER_SHARED', { path: folder });
  try {
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw OpenError.from(error, folder);
  }
  if (process.platform === 'linux' && sharedFileSystems.has(statfsSync(folder).type))
    throw new OpenError('FOLDER_SHARED', { path: folder });
}
