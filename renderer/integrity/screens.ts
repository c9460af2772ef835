import { SafetyCertificateOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../app/screen.ts';

export const integrityScreens: readonly ScreenDefinition[] = [
  {
    path: '/integrity',
    titleKey: 'integrity.title',
    navigation: { group: 'system', icon: SafetyCertificateOutlined },
    access: ['integrity.check'],
    load: async () => (await import('./integrity-screen.tsx')).IntegrityScreen,
  },
];
