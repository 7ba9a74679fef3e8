import { mergeClasses } from '@fluentui/react-components';
import {
  type CSSProperties,
  Fragment,
  type MouseEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import type { Zoom } from '../../../../../domain/zoom.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';
import { OUTSIDE, scrollToSee } from './folds.ts';
import { keptScroll, type PhaseBand, startScroll, type TimelineLayout } from './layout.ts';
import { MovingHint } from './MovingHint.tsx';
import { measuresOf } from './measures.ts';
import { PhaseHead, sayBand } from './PhaseHead.tsx';
import { StepLine } from './StepLine.tsx';
import { TimelineGrid, TimelineHead } from './TimelineHead.tsx';
import { useKeys } from './useKeys.ts';
import { usePointer } from './usePointer.ts';
import { usePull } from './usePull.ts';
import { AXIS, NAMES, useTimelineStyles } from './useTimelineStyles.ts';
import { seenOf, useTreeFocus } from './useTreeFocus.ts';

/** What can be asked of a timeline from outside. */
export interface TimelineHandle {
  toToday(): void;
}

interface TimelineProps {
  readonly layout: TimelineLayout;
  readonly onTurn: (band: PhaseBand) => void;
  readonly zoom: Zoom;
  /** Readable from across a room. */
  readonly large?: boolean;
  /** Nothing can be moved, whoever looks. */
  readonly readOnly?: boolean;
  readonly ref?: Ref<TimelineHandle>;
}

/** Where the box is scrolled to: today to begin with, and the same days whatever happens to the axis. */
function useKeptPlace(box: React.RefObject<HTMLElement | null>, layout: TimelineLayout) {
  const before = useRef<TimelineLayout | null>(null);
  const seen = useRef({ x: 0, width: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const old = before.current;
    const width = element.clientWidth - layout.names;
    if (old === null) element.scrollLeft = startScroll(layout.today, width);
    else if (old.axis.from !== layout.axis.from || old.axis.day !== layout.axis.day) {
      element.scrollLeft = keptScroll(old, layout, seen.current);
    }
    before.current = layout;
    seen.current = { x: element.scrollLeft, width };
  }, [box, layout]);
  return () => {
    if (box.current) seen.current = seenOf(box.current, layout);
  };
}

/** The plan as a picture that can be moved about in: a tree of phases and steps, each with its bar. */
export function Timeline({ layout, onTurn, zoom, large = false, readOnly = false, ref }: TimelineProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useTimelineStyles();
  const { mayEdit: allowed } = usePlanEditor();
  const desk = usePlanDesk();
  const box = useRef<HTMLElement>(null);
  const tag = useRef<HTMLDivElement>(null);
  const mayEdit = allowed && !readOnly;
  const puller = usePull(box, tag, layout);
  const tree = useTreeFocus(box, layout);
  const onScroll = useKeptPlace(box, layout);

  useImperativeHandle(ref, () => ({
    toToday() {
      if (box.current) box.current.scrollLeft = startScroll(layout.today, seenOf(box.current, layout).width);
    },
  }));

  const turnPhase = (band: PhaseBand) => {
    onTurn(band);
    const to = box.current && !band.open ? scrollToSee(band.rows, seenOf(box.current, layout)) : null;
    if (box.current && to !== null) box.current.scrollLeft = to;
  };
  const activate = (id: string) => {
    const band = layout.bands.find((one) => one.id === id);
    if (band) turnPhase(band);
    else if (mayEdit) desk.open(id);
  };
  const select = (id: string) => desk.select(id, 'toggle');
  const onKeyDown = useKeys({
    ...{ layout, puller, mayEdit, activate, select },
    ids: tree.ids,
    focus: tree.focus,
    clear() {
      if (desk.selected.size > 0) desk.clearSelection();
      return desk.selected.size > 0;
    },
  });
  const isPhase = (id: string) => layout.bands.some((band) => band.id === id);
  const { onClick, ...pointer } = usePointer({
    ...{ box, layout, puller, mayEdit },
    onTap(id, many) {
      tree.setAt(id);
      if (!isPhase(id)) desk.select(id, many ? 'toggle' : 'only');
    },
    onOpen: (id) => (isPhase(id) || id === OUTSIDE ? undefined : desk.open(id)),
  });
  const click = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const item = target.closest<HTMLElement>('[data-item]');
    const id = item?.dataset['item'];
    // A screen reader presses the line itself; a hand presses its name.
    if (id === undefined || (target !== item && target.closest('[data-name]') === null)) onClick?.(event);
    else if (mayEdit && !isPhase(id) && (event.ctrlKey || event.metaKey || event.shiftKey)) select(id);
    else activate(id);
  };
  const sizes = { [NAMES]: `${layout.names}px`, [AXIS]: `${layout.axis.width}px` } as CSSProperties;
  const { letter } = measuresOf(0, large);
  const state = (id: string) => ({
    reached: tree.reached === id,
    active: tree.at === id,
    selected: desk.selected.has(id),
    ...{ mayEdit, large },
  });

  return (
    <>
      <section
        ref={box}
        className={mergeClasses(styles.box, large && styles.large)}
        style={sizes}
        data-zoom={zoom}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('tab.plan.timelineLabel')}
        onScroll={onScroll}
      >
        <div className={styles.canvas}>
          <TimelineGrid layout={layout} />
          <TimelineHead layout={layout} scale={large ? 1.7 : 1} letter={letter} />
          <div
            role="tree"
            aria-label={t('tab.timeline.tree')}
            aria-multiselectable={mayEdit ? true : undefined}
            onKeyDown={onKeyDown}
            onClick={click}
            {...pointer}
            onFocus={tree.handlers.onFocus}
            onBlur={(event) => {
              tree.handlers.onBlur(event);
              if (puller.byKeys !== null && event.relatedTarget !== null) puller.putBack();
            }}
          >
            {layout.bands.map((band, index) => (
              <Fragment key={band.id}>
                <div
                  role="treeitem"
                  aria-level={1}
                  aria-expanded={band.open}
                  aria-posinset={index + 1}
                  aria-setsize={layout.bands.length}
                  tabIndex={tree.reached === band.id ? 0 : -1}
                  data-item={band.id}
                  className={styles.item}
                >
                  <span className={shared.unseen}>{sayBand(t, band)}</span>
                  <PhaseHead band={band} active={tree.at === band.id} mayEdit={mayEdit} large={large} />
                </div>
                {/* Not inside the phase's own line, whose name would be all that stands in it. */}
                {band.open &&
                  band.rows.map((row, at) => (
                    <StepLine
                      key={row.step.id}
                      row={row}
                      place={at + 1}
                      of={band.rows.length}
                      {...state(row.step.id)}
                    />
                  ))}
              </Fragment>
            ))}
          </div>
        </div>
      </section>
      <div ref={tag} className={styles.tag} aria-hidden="true" hidden />
      <div role="status" className={shared.unseen}>
        {puller.spoken}
      </div>
      {puller.byKeys !== null && <MovingHint held={puller.byKeys} />}
    </>
  );
}
