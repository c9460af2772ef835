import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt cost: about 0.3 s and 128 MB; stored with each hash so that it can be raised later. */
export interface ScryptCost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}
export const standardCost: ScryptCost = { logN: 17, r: 8, p: 1 };

const keyLength = 32;
const prefix = 'scrypt';

/** Hashes a password or PIN as `scrypt$logN$r$p$salt$key` (base64). */
export async function hashPassword(password: string, cost: ScryptCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return [prefix, cost.logN, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Whether the password is the one that was hashed; compares in constant time. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [kind, logN, r, p, salt, key] = hash.split('$');
  if (kind !== prefix || salt === undefined || key === undefined)
    throw new Error('A stored password hash is not readable.');
  const expected = Buffer.from(key, 'base64');
  const found = await derive(password, Buffer.from(salt, 'base64'), {
    logN: Number(logN),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(expected, found);
}

function derive(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  const N = 2 ** cost.logN;
  const options = { N, r: cost.r, p: cost.p, maxmem: 256 * N * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
