import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IssueTemplate } from '../../../shared/contract/directory.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import type { Command } from '../../commands/command.ts';
import { KeyHint } from '../../ui/key-hint.tsx';

/** The keys of a department's templates: Ctrl+1 to Ctrl+9. */
export function templateCommands(
  templates: readonly IssueTemplate[],
  take: (template: IssueTemplate) => void,
): readonly Command[] {
  return templates.map((template, index) => ({
    id: `stock.template.${template.id}`,
    nameKey: 'stock.commands.template',
    nameValues: { name: template.name },
    ...(index < 9 ? { keys: templateKey(index) } : {}),
    perform: () => take(template),
  }));
}

/** What the department usually takes, one button each; and the way to keep this list as one of them. */
export function TemplateButtons(props: {
  readonly templates: readonly IssueTemplate[];
  readonly onTake: (template: IssueTemplate) => void;
  readonly save: Command;
}) {
  const { t } = useTranslation();
  return (
    <span className="stock-entry__templates">
      {props.templates.length === 0 ? null : <span className="quiet">{t('stock.issue.templates')}</span>}
      {props.templates.map((template, index) => (
        <Button key={template.id} size="small" onClick={() => props.onTake(template)}>
          {template.name}
          {index < 9 ? <KeyHint keys={templateKey(index)} /> : null}
        </Button>
      ))}
      {props.save.enabled === true ? <CommandButton command={props.save} size="small" type="text" /> : null}
    </span>
  );
}

function templateKey(index: number): string {
  return `$mod+Digit${index + 1}`;
}
