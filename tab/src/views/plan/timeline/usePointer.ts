import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { TimelineLayout } from './layout.ts';
import { edgeScroll, FAR, type Grasp, graspOf, LONG_PRESS_MS, SLIP } from './pointer.ts';
import { daysOf, pullOf } from './pull.ts';
import type { Puller } from './usePull.ts';

interface Hand {
  readonly grasp: Grasp;
  readonly pointerId: number;
  readonly touch: boolean;
  /** What hears of the pointer, and goes on hearing of it wherever it goes. */
  readonly catcher: Element;
  readonly startX: number;
  readonly startY: number;
  /** The pointer's first place on the axis itself, in days: scrolling moves it too. */
  readonly from: number;
  /** Ends what is listened to while it is dragged. */
  readonly drag: AbortController;
  x: number;
  dragging: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  frame: number;
  /** Whether it went anywhere since the last frame. */
  moved: boolean;
}

interface PointerNeeds {
  readonly box: RefObject<HTMLElement | null>;
  readonly layout: TimelineLayout;
  readonly puller: Puller;
  readonly mayEdit: boolean;
  onTap(id: string, many: boolean): void;
  onOpen(id: string): void;
}

/**
 * Dragging by mouse, pen and finger. A finger that swipes scrolls, as everywhere: it drags after resting on a bar, or
 * at once by the handles of the one that was tapped. Escape, or a call that takes the screen away, puts back.
 */
export function usePointer({ box, layout, puller, mayEdit, onTap, onOpen }: PointerNeeds) {
  const hand = useRef<Hand | null>(null);
  const dragged = useRef(false);
  const latest = useRef({ layout, puller });
  useEffect(() => {
    latest.current = { layout, puller };
  });

  const onAxis = (x: number) => {
    const { axis } = latest.current.layout;
    return (x + (box.current?.scrollLeft ?? 0)) / axis.day + Date.parse(axis.from) / 86_400_000;
  };

  useEffect(() => {
    const element = box.current;
    if (element === null || !mayEdit) return;
    // Not passive: once a finger drags, the browser must not take it for a swipe.
    const hold = (event: Event) => {
      if (hand.current?.dragging) event.preventDefault();
    };
    const noMenu = (event: Event) => {
      if (hand.current?.touch) event.preventDefault();
    };
    element.addEventListener('touchmove', hold, { passive: false });
    element.addEventListener('contextmenu', noMenu);
    return () => {
      element.removeEventListener('touchmove', hold);
      element.removeEventListener('contextmenu', noMenu);
    };
  }, [box, mayEdit]);

  const letGo = () => {
    const held = hand.current;
    if (held === null) return;
    clearTimeout(held.timer);
    cancelAnimationFrame(held.frame);
    held.drag.abort();
    hand.current = null;
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    dragged.current = true;
    letGo();
    latest.current.puller.putBack();
  };
  const pullTo = (held: Hand) => {
    const { day } = latest.current.layout.axis;
    const days = daysOf((onAxis(held.x) - held.from) * day, day);
    latest.current.puller.show(pullOf(held.grasp.grip, days));
  };
  const follow = (held: Hand) => {
    const element = box.current;
    if (element === null || hand.current !== held) return;
    const seen = element.getBoundingClientRect();
    const { names } = latest.current.layout;
    const by = edgeScroll(held.x, { left: seen.left + names, right: seen.right });
    if (by !== 0) element.scrollLeft += by;
    if (held.moved || by !== 0) pullTo(held);
    held.moved = false;
    held.frame = requestAnimationFrame(() => follow(held));
  };
  const begin = (held: Hand) => {
    clearTimeout(held.timer);
    if (hand.current !== held || !latest.current.puller.lift(held.grasp.id, held.grasp.grip, 'pointer')) return;
    held.dragging = true;
    held.catcher.setPointerCapture(held.pointerId);
    document.addEventListener('keydown', onEscape, { capture: true, signal: held.drag.signal });
    held.frame = requestAnimationFrame(() => follow(held));
  };

  if (!mayEdit) return {};
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      dragged.current = false;
      const grasp = graspOf(event.target);
      if (grasp === null || event.button !== 0 || !event.isPrimary || hand.current !== null) return;
      const { pointerId, clientX: startX, clientY: startY } = event;
      const touch = event.pointerType === 'touch';
      const held: Hand = {
        catcher: event.currentTarget,
        ...{ grasp, pointerId, touch, startX, startY, from: onAxis(startX), x: startX, drag: new AbortController() },
        ...{ dragging: false, timer: undefined, frame: 0, moved: false },
      };
      hand.current = held;
      if (touch && grasp.grip === 'move') held.timer = setTimeout(() => begin(held), LONG_PRESS_MS);
    },
    onPointerMove(event: PointerEvent) {
      const held = hand.current;
      if (held === null || event.pointerId !== held.pointerId) return;
      held.x = event.clientX;
      held.moved = true;
      if (held.dragging) return;
      const distance = Math.hypot(event.clientX - held.startX, event.clientY - held.startY);
      const rests = held.touch && held.grasp.grip === 'move';
      if (rests && distance > SLIP) letGo();
      else if (!rests && distance >= FAR) begin(held);
    },
    onPointerUp(event: PointerEvent) {
      const held = hand.current;
      if (held === null || event.pointerId !== held.pointerId) return;
      letGo();
      dragged.current = held.dragging;
      if (!held.dragging) return;
      held.x = event.clientX;
      pullTo(held);
      puller.keep();
    },
    onPointerCancel(event: PointerEvent) {
      const held = hand.current;
      if (held === null || event.pointerId !== held.pointerId) return;
      letGo();
      if (held.dragging) puller.putBack();
    },
    onClick(event: MouseEvent) {
      const grasp = graspOf(event.target);
      if (grasp !== null && !dragged.current) onTap(grasp.id, event.ctrlKey || event.metaKey || event.shiftKey);
    },
    onDoubleClick(event: MouseEvent) {
      const grasp = graspOf(event.target);
      if (grasp !== null) onOpen(grasp.id);
    },
  };
}
