import { DeleteOutlined, ExportOutlined, ImportOutlined, SwapOutlined } from '@ant-design/icons';
import { navigate } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/use-command.ts';
import { goodsInPath, issuePath, transferPath, writeOffPath } from './paths.ts';

/** The way to each entry form, for buttons and the palette; only some of them stand in the navigation. */
export function useFormCommands(): Readonly<Record<'goodsIn' | 'issue' | 'transfer' | 'writeOff', Command>> {
  const enabled = useMay('stock.issue');
  const commands = {
    goodsIn: {
      id: 'stock.newGoodsIn',
      nameKey: 'stock.commands.newGoodsIn',
      icon: ImportOutlined,
      enabled,
      perform: () => navigate(goodsInPath),
    },
    issue: {
      id: 'stock.newIssue',
      nameKey: 'stock.commands.newIssue',
      icon: ExportOutlined,
      enabled,
      perform: () => navigate(issuePath),
    },
    transfer: {
      id: 'stock.newTransfer',
      nameKey: 'stock.commands.newTransfer',
      icon: SwapOutlined,
      enabled,
      perform: () => navigate(transferPath),
    },
    writeOff: {
      id: 'stock.newWriteOff',
      nameKey: 'stock.commands.newWriteOff',
      icon: DeleteOutlined,
      enabled,
      perform: () => navigate(writeOffPath),
    },
  } satisfies Readonly<Record<string, Command>>;
  useCommands(Object.values(commands));
  return commands;
}
