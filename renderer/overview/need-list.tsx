import { ArrowRightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { word } from '../app/i18n.ts';
import { OfficeLink } from '../app/routes.tsx';
import { useSession } from '../app/session.tsx';
import { pathFor } from './links.ts';
import type { Need } from './needs.ts';

/** What waits, one line each; a line leads to where it is done, if the person may go there. */
export function NeedList({ needs }: { readonly needs: readonly Need[] }) {
  const { t } = useTranslation();
  const { user } = useSession();
  return (
    <section aria-labelledby="needs-title" className="overview__needs">
      <h2 id="needs-title">{t('overview.now')}</h2>
      {needs.length === 0 ? (
        <p className="quiet">{t('overview.calm')}</p>
      ) : (
        <ul>
          {needs.map((need) => (
            <li
              key={`${need.key} ${Object.values(need.values).join(' ')}`}
              className={`need need--${need.tone}`}
            >
              <NeedLine words={word(t, need.key, need.values)} path={pathFor(need.link, user.roles)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function NeedLine({ words, path }: { readonly words: string; readonly path: string | null }) {
  if (path === null) return <span>{words}</span>;
  return (
    <OfficeLink to={path}>
      {words} <ArrowRightOutlined aria-hidden />
    </OfficeLink>
  );
}
