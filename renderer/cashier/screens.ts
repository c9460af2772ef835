import {
  AuditOutlined,
  ContainerOutlined,
  DashboardOutlined,
  ExclamationCircleOutlined,
  TagsOutlined,
} from '@ant-design/icons';
import type { ScreenDefinition } from '../app/screen.ts';
import { arrearsPath, billRunPath, billsPattern, feesPattern, readingsPath } from './paths.ts';

/** From what is charged to who owes it: tariff, readings, the month's bills, arrears. */
export const billingScreens: readonly ScreenDefinition[] = [
  {
    path: arrearsPath,
    titleKey: 'arrears.title',
    navigation: { group: 'cashier', icon: ExclamationCircleOutlined },
    access: ['arrears.list'],
    load: async () => (await import('./arrears/arrears-screen.tsx')).ArrearsScreen,
  },
  {
    path: billRunPath,
    titleKey: 'bills.run.title',
    navigation: { group: 'cashier', icon: AuditOutlined },
    access: ['bills.preview'],
    load: async () => (await import('./bills/bill-run-screen.tsx')).BillRunScreen,
  },
  {
    path: billsPattern,
    titleKey: 'bills.title',
    navigation: { group: 'cashier', icon: ContainerOutlined },
    access: ['bills.list', 'bills.get'],
    load: async () => (await import('./bills/bills-screen.tsx')).BillsScreen,
  },
  {
    path: readingsPath,
    titleKey: 'readings.title',
    navigation: { group: 'cashier', icon: DashboardOutlined },
    access: ['readings.sheet'],
    load: async () => (await import('./readings/readings-screen.tsx')).ReadingsScreen,
  },
  {
    path: feesPattern,
    titleKey: 'fees.title',
    navigation: { group: 'cashier', icon: TagsOutlined },
    access: ['fees.list'],
    load: async () => (await import('./fees/fees-screen.tsx')).FeesScreen,
  },
];
