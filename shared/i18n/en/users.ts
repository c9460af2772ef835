import type { Worded } from '../worded.ts';
import type { users as zhCN } from '../zh-CN/users.ts';

export const users = {
  title: 'Users',
  create: 'New user',
  name: 'Name',
  username: 'User name',
  usernameExplain: 'For signing in; it can’t be changed later.',
  roles: 'Roles',
  rolesExplain:
    'Roles combine. An administrator keeps users and settings and never posts, so is neither cashier nor storekeeper nor accountant; a manager, who only approves, counts for others and signs days, may be one.',
  rolesRequired: 'Choose at least one role',
  roleMeaning: {
    cashier: 'Shifts, receipts, voids, reversals, deposits, signing the day',
    storekeeper: 'Goods in and out, counts',
    secretary: 'Register of rooms and people, documents',
    accountant: 'Makes bills; reads and verifies; signs as second person for voids and reversals',
    manager: 'Sees everything, approves, counts for others, signs the day',
    administrator: 'Users, roles, settings',
  },
  state: 'State',
  active: 'May sign in',
  inactive: 'Disabled',
  createdDay: 'Created',
  required: 'Required',
  firstPassword: 'First password',
  firstPasswordExplain:
    'At least 8 characters. Its owner changes it after the first sign-in, in “Password and PIN”.',
  save: 'Save',
  created: '{{name}} was created',
  updated: '{{name}} was saved',
  mayLogIn: 'Signing in',
  disableExplain:
    'Disable who leaves, never delete: their documents must keep a name. Who is disabled or loses a role is signed out at once.',
  newPassword: 'New password',
  newPasswordExplain: 'For who forgot theirs. Their PIN is cleared and they are signed out at once.',
  resetPassword: 'Set new password',
  passwordReset: 'A new password was set for {{name}}',
} as const satisfies Worded<typeof zhCN>;
