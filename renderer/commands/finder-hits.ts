import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FinderHit } from '../../shared/contract/finder.ts';
import { finderTargets } from '../app/finder-target.ts';
import type { Translate } from '../app/i18n.ts';
import { navigate } from '../app/routes.tsx';
import { screens } from '../app/screens.ts';
import { useMay, useSession } from '../app/session.tsx';
import { useRead } from '../app/use-read.ts';
import type { FinderChoice } from './finder-choices.ts';

export interface FinderHits {
  readonly choices: readonly FinderChoice[];
  /** False while the choices still belong to the text before. */
  readonly settled: boolean;
}

/** What the books hold for a text, at every key press; the last answer stays until the next one is there. */
export function useFinderHits(text: string): FinderHits {
  const { t } = useTranslation();
  const { user } = useSession();
  const enabled = useMay('finder.search') && text.trim() !== '';
  const found = useRead('finder.search', { text }, { enabled, keepPrevious: true });
  const hits = enabled ? found.data?.hits : undefined;

  const choices = useMemo(
    () =>
      (hits ?? []).flatMap((hit) => {
        const [target, other] = finderTargets(hit, screens, user.roles);
        return target === undefined ? [] : [choiceOf(hit, target, other, t)];
      }),
    [hits, user.roles, t],
  );
  return { choices, settled: !enabled || found.isError || (found.isSuccess && !found.isPlaceholderData) };
}

function choiceOf(hit: FinderHit, target: string, other: string | undefined, t: Translate): FinderChoice {
  return {
    key: `${hit.kind}-${hit.id}`,
    kind: hit.kind,
    title: hit.title,
    detail: hit.detail,
    ...(SHOWN_ANYWAY.has(hit.matched.by)
      ? {}
      : { reason: `${t(`frame.finder.matches.${hit.matched.by}`)} ${hit.matched.text}` }),
    take: () => navigate(target),
    ...(other === undefined ? {} : { takeOther: () => navigate(other) }),
  };
}

/** Found in what the line shows first; saying so would only repeat it. */
const SHOWN_ANYWAY: ReadonlySet<FinderHit['matched']['by']> = new Set([
  'number',
  'label',
  'name',
  'receipt-number',
  'initials',
]);
