import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({
  frame: {
    pointerEvents: 'none',
    overflowWrap: 'anywhere',
    boxShadow: tokens.shadow4,
    '& .ac-adaptiveCard': { outline: 'none' },
    '& label': { lineHeight: tokens.lineHeightBase300 },
    '& textarea': {
      boxSizing: 'border-box',
      width: '100%',
      minHeight: '64px',
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});

/** A card drawn as Teams draws it, in the theme's colours. Nothing in it can be pressed, reached or heard. */
export function CardFrame({ card }: { card: Readonly<Record<string, unknown>> }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');

  useEffect(() => {
    let left = false;
    // A tenth of a megabyte that only those who write questions need.
    import('./renderCard.ts')
      .then(({ renderCard }) => {
        if (left) return;
        place.current?.replaceChildren(renderCard(card));
        setState('shown');
      })
      .catch(() => setState('failed'));
    return () => {
      left = true;
    };
  }, [card]);

  return (
    <>
      {state === 'loading' && <RowsSkeleton rows={3} height={24} />}
      {state === 'failed' && <p className={shared.quiet}>{t('questions.preview.failed')}</p>}
      <div ref={place} inert hidden={state !== 'shown'} className={mergeClasses(shared.panel, styles.frame)} />
    </>
  );
}
