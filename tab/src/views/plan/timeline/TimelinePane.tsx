import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ZOOMS, type Zoom } from '../../../../../domain/zoom.ts';
import { AfterPaint } from '../../../ui/AfterPaint.tsx';
import { tabStore } from '../../../ui/stores.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { useSeriesPlan } from '../../series/useSeries.ts';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';
import { type Folds, turn } from './folds.ts';
import { layOut } from './layout.ts';
import { Timeline, type TimelineHandle } from './Timeline.tsx';

const TimelineHelp = lazy(() => import('./TimelineHelp.tsx'));

const KEPT_ZOOM = 'timelineZoom';

/** The border, and a scrollbar where there is one: less of it and the whole plan would not quite fit. */
const FRAME = 18;

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  zooms: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** The pixels across of an element, and of whatever it becomes; 0 before it is there. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { ref, width };
}

function useZoom(followed: Zoom | undefined) {
  const [chosen, setChosen] = useState<Zoom>(
    () => ZOOMS.find((one) => one === tabStore.getItem(KEPT_ZOOM)) ?? 'quarter',
  );
  return {
    zoom: followed ?? chosen,
    choose(zoom: Zoom) {
      tabStore.setItem(KEPT_ZOOM, zoom);
      setChosen(zoom);
    },
  };
}

interface TimelinePaneProps {
  /** What is folded, where it shall outlive the timeline. */
  readonly folds?: Folds;
  readonly onFolds?: (folds: Folds) => void;
  /** Somebody else's zoom, who presents; without it the reader chooses. */
  readonly zoom?: Zoom;
  readonly large?: boolean;
  readonly readOnly?: boolean;
}

/** The timeline with its zoom, as wide as where it stands. */
export default function TimelinePane({
  folds,
  onFolds,
  zoom: followed,
  large = false,
  readOnly = false,
}: TimelinePaneProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { engagement, plan, today, mayEdit } = usePlanEditor();
  const { selected, clearSelection } = usePlanDesk();
  const { ref, width } = useWidth();
  const { zoom, choose } = useZoom(followed);
  const [own, setOwn] = useState<Folds>(new Map());
  const handle = useRef<TimelineHandle>(null);
  const quiet = useSeriesPlan(engagement.id).data?.quiet;
  const turned = folds ?? own;
  const several = selected.size > 1;
  const layout = useMemo(
    () =>
      width === 0 ? null : layOut(plan, today, turned, zoom, { width: width - FRAME, large, ...(quiet && { quiet }) }),
    [plan, today, turned, zoom, width, large, quiet],
  );
  return (
    <div className={shared.section} ref={ref}>
      {followed === undefined && (
        <div className={styles.tools}>
          <div className={styles.zooms} role="group" aria-label={t('tab.timeline.zoom')}>
            {ZOOMS.map((one) => (
              <Toggle
                key={one}
                size="small"
                className={shared.target}
                pressed={zoom === one}
                onClick={() => choose(one)}
              >
                {t(`tab.timeline.zooms.${one}`)}
              </Toggle>
            ))}
          </div>
          <Button
            size="small"
            className={shared.target}
            disabledFocusable={layout?.today == null}
            onClick={() => handle.current?.toToday()}
          >
            {t('tab.timeline.toToday')}
          </Button>
        </div>
      )}
      {mayEdit && !readOnly && (
        <div className={several ? shared.row : shared.unseen}>
          {/* Always there, so that it is read out when it is filled. */}
          <span role="status">{several && t('tab.timeline.selected', { count: selected.size })}</span>
          {several && (
            <Button size="small" className={shared.target} onClick={clearSelection}>
              {t('tab.timeline.clear')}
            </Button>
          )}
        </div>
      )}
      {layout && (
        <Timeline
          ref={handle}
          layout={layout}
          onTurn={(band) => (onFolds ?? setOwn)(turn(turned, band))}
          zoom={zoom}
          large={large}
          readOnly={readOnly}
        />
      )}
      {mayEdit && !readOnly && (
        <AfterPaint>
          <TimelineHelp />
        </AfterPaint>
      )}
    </div>
  );
}
