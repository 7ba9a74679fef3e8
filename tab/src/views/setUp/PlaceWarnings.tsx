import type { OpenSetUp } from '../../../../domain/setUp/view.ts';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import { Bar } from '../../ui/Bar.tsx';
import { useTexts } from '../../ui/Texts.tsx';

/** What to know about the channel before it is linked: who can read it, and whether the bot can speak in it. */
export function PlaceWarnings({ view: { type, silence, sameTeam } }: { view: OpenSetUp }) {
  const { t } = useTexts();
  const isPrivate = type === 'private' || silence === 'privateChannel';
  return (
    <>
      {isPrivate && <Bar intent="warning">{t('setup.warn.private')}</Bar>}
      {silence !== null && !isPrivate && <Bar intent="warning">{t(`fault.${silence}`)}</Bar>}
      {type === 'shared' && <Bar intent="info">{t('setup.warn.shared')}</Bar>}
      {sameTeam.length > 0 && (
        <Bar intent="warning">
          {t('setup.warn.team', {
            names: joinWords(
              t,
              sameTeam.map(({ shortName }) => shortName),
            ),
          })}
        </Bar>
      )}
    </>
  );
}
