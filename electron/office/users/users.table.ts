import type { Role } from '../../../shared/contract/define.ts';

export interface UserTable {
  id: number;
  username: string;
  name: string;
  password_hash: string;
  pin_hash: string | null;
  active: number;
  created_at: string;
}

export interface UserRoleTable {
  user_id: number;
  role: Role;
}

export interface SignInThrottleTable {
  username: string;
  failures: number;
  not_before: string;
}
