import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './page-state.css';

/** A first read that takes long enough to notice. Most are over sooner, and then nothing flickers. */
export function LoadingState() {
  const { t } = useTranslation();
  const [noticeable, setNoticeable] = useState(false);

  useEffect(() => {
    const timer = window.setTimeout(() => setNoticeable(true), NOTICEABLE_MS);
    return () => window.clearTimeout(timer);
  }, []);

  return (
    <div className="page-state" role="status" aria-busy="true">
      {noticeable ? (
        <>
          <Spin />
          <p className="page-state__detail">{t('frame.state.loading')}</p>
        </>
      ) : null}
    </div>
  );
}

const NOTICEABLE_MS = 200;
