import { Button } from '@fluentui/react-components';
import type { QuietChange } from '../../../../domain/quietChange.ts';
import { sayRange } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import type { Changer } from '../../api/errors.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { MeanwhileBar } from './MeanwhileBar.tsx';

/** What somebody was about to do, as the end of a sentence. */
function sayChange(t: Translate, change: QuietChange): string {
  if (change.kind === 'usual') {
    return t(change.off ? 'quiet.meanwhile.off' : 'quiet.meanwhile.on', { period: t(`series.why.${change.period}`) });
  }
  const { name, from, to } = change.own;
  return t(`quiet.meanwhile.${change.kind}`, { name, days: sayRange(t, from, to) });
}

interface QuietMeanwhileProps {
  readonly changer: Changer;
  readonly change: QuietChange;
  readonly busy: boolean;
  /** Does the change to what others made of the periods, so that neither is lost. */
  readonly onDo: () => void;
  readonly onDrop: () => void;
}

/** Somebody else changed the periods while this person did: what of it is not saved, and the choice. */
export function QuietMeanwhile({ changer, change, busy, onDo, onDrop }: QuietMeanwhileProps) {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <MeanwhileBar
      changer={changer}
      titles={{ by: 'quiet.meanwhile.by', somebody: 'quiet.meanwhile.somebody', mine: 'quiet.meanwhile.mine' }}
      actions={
        <>
          <Button className={shared.target} disabledFocusable={busy} onClick={onDo}>
            {t('quiet.meanwhile.doIt')}
          </Button>
          <Button className={shared.target} disabledFocusable={busy} onClick={onDrop}>
            {t('quiet.meanwhile.drop')}
          </Button>
        </>
      }
    >
      {t('quiet.meanwhile.kept')} {sayChange(t, change)}
    </MeanwhileBar>
  );
}
