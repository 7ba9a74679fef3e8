import { type Deleted, REMOVED_KINDS } from '../../../../domain/archive/removed.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

/** What a deletion took away, and what stays and why. */
export function DeletedReport({ removed, kept }: Deleted) {
  const { t } = useTexts();
  const shared = useShared();
  const gone = REMOVED_KINDS.flatMap((kind) => {
    const count = removed[kind] ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
  return (
    <div className={shared.section}>
      <h3 className={shared.h3}>{t('archive.deleted.removed')}</h3>
      {gone.length === 0 ? (
        <p className={shared.text}>{t('archive.deleted.nothing')}</p>
      ) : (
        <ul>
          {gone.map(({ kind, count }) => (
            <li key={kind}>{t('archive.deleted.item', { what: t(`archive.removed.${kind}`), count })}</li>
          ))}
        </ul>
      )}
      <h3 className={shared.h3}>{t('archive.deleted.kept')}</h3>
      <ul>
        {kept.map((reason) => (
          <li key={reason}>{t(`archive.kept.${reason}`)}</li>
        ))}
      </ul>
    </div>
  );
}
