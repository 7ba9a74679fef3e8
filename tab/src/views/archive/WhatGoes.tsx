import { KEPT_AFTER_DELETION } from '../../../../domain/archive/removed.ts';
import { Fold } from '../../ui/Fold.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

/** What a deletion takes away, and under a fold what it leaves and why: for who proposes it, confirms it or may stop it. */
export function WhatGoes() {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <>
      <p className={shared.text}>{t('archive.delete.text')}</p>
      <Fold head={t('archive.delete.stays')}>
        <h4 className={shared.h3}>{t('archive.deleted.kept')}</h4>
        <ul>
          {KEPT_AFTER_DELETION.map((reason) => (
            <li key={reason}>{t(`archive.kept.${reason}`)}</li>
          ))}
        </ul>
      </Fold>
    </>
  );
}
