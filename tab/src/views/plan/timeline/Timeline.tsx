import { useLayoutEffect, useRef } from 'react';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { scrollToSee } from './folds.ts';
import { type PhaseBand, startScroll, type TimelineLayout } from './layout.ts';
import { TimelineGrid, TimelineHead } from './TimelineHead.tsx';
import { TimelinePhase } from './TimelinePhase.tsx';
import { useTimelineStyles } from './useTimelineStyles.ts';

/** The part of the axis on the screen: what the column of names does not cover. */
function seenOf(box: HTMLElement) {
  const names = box.querySelector('ol > li > div > div')?.clientWidth ?? 0;
  return { x: box.scrollLeft, width: box.clientWidth - names };
}

interface TimelineProps {
  readonly layout: TimelineLayout;
  readonly onTurn: (band: PhaseBand) => void;
}

/** The plan as a picture; it starts at today and scrolls sideways inside its own box. */
export function Timeline({ layout, onTurn }: TimelineProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useTimelineStyles();
  const box = useRef<HTMLElement>(null);
  const today = layout.today;

  // Only when it comes up: whoever has scrolled stays where they are when the plan changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first layout decides
  useLayoutEffect(() => {
    if (box.current) box.current.scrollLeft = startScroll(today, seenOf(box.current).width);
  }, []);

  const turnPhase = (band: PhaseBand) => {
    onTurn(band);
    const to = box.current && !band.open ? scrollToSee(band.rows, seenOf(box.current)) : null;
    if (box.current && to !== null) box.current.scrollLeft = to;
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={box} className={styles.box} tabIndex={0} aria-label={t('tab.plan.timelineLabel')}>
      <div className={styles.canvas}>
        <TimelineGrid layout={layout} />
        <TimelineHead layout={layout} />
        <ol className={shared.plainList}>
          {layout.bands.map((band) => (
            <TimelinePhase key={band.id} band={band} width={layout.axis.width} onTurn={turnPhase} />
          ))}
        </ol>
      </div>
    </section>
  );
}
