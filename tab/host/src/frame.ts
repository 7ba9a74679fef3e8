import { answerTo, type Desk, type HostEvent, isRequest, type Request } from './protocol.ts';

/** What the framed page last said of how it goes. */
export type FrameState = 'loading' | 'loaded' | 'shown' | 'fellShort' | 'failed';

export interface FrameNeeds {
  readonly desk: Desk;
  readonly url: string;
  readonly title: string;
  /** Everything the page says, as it says it. */
  onSaid(request: Request): void;
  onState(state: FrameState, message: string): void;
}

export interface Frame {
  readonly element: HTMLIFrameElement;
  say(event: HostEvent): void;
  close(): void;
}

/** A page that says nothing for so long, in milliseconds, gets Teams' own sentence instead. */
const GIVE_UP_MS = 30_000;

const STATES: Readonly<Record<string, FrameState>> = {
  'appInitialization.appLoaded': 'loaded',
  'appInitialization.success': 'shown',
  'appInitialization.expectedFailure': 'fellShort',
  'appInitialization.failure': 'failed',
};

/** Frames a page and is Teams to it. */
export function openFrame({ desk, url, title, onSaid, onState }: FrameNeeds): Frame {
  const element = document.createElement('iframe');
  element.title = title;
  element.src = url;
  // As Teams has it, apart from the sandbox: the page is our own.
  element.allow = 'clipboard-write';
  let settled = false;

  const post = (message: object) => element.contentWindow?.postMessage(message, location.origin);
  const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== element.contentWindow || origin !== location.origin || !isRequest(data)) return;
    onSaid(data);
    const state = STATES[data.func];
    if (state !== undefined) {
      settled = settled || state !== 'loaded';
      onState(state, String(data.args?.[1] ?? ''));
    }
    void answerTo(desk, data).then((answer) => answer && post(answer));
  };
  window.addEventListener('message', hear);
  const timer = setTimeout(() => {
    if (!settled) onState('failed', '');
  }, GIVE_UP_MS);

  return {
    element,
    say: post,
    close() {
      clearTimeout(timer);
      window.removeEventListener('message', hear);
      element.remove();
    },
  };
}
