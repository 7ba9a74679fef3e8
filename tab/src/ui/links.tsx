import { Button, type ButtonProps, Link, type LinkProps } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { useHref, useNavigate } from 'react-router';

interface To {
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
  /** Told just before the way is taken. */
  readonly onFollow?: () => void;
}

type Click = (event: MouseEvent<HTMLAnchorElement>) => void;

/** Whether a click is for this page: not for a new tab or window, and not handled by somebody else already. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented;

/** Follows a link inside the tab without loading the page anew. */
export function useFollow(to: string): Click {
  const navigate = useNavigate();
  return (event) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    void navigate(to);
  };
}

/** A link that looks like a link, inside the tab. */
export function TextLink({ to, children, onFollow, ...rest }: To & Pick<LinkProps, 'appearance'>) {
  const href = useHref(to);
  const go = useFollow(to);
  const follow: Click = (event) => {
    onFollow?.();
    go(event);
  };
  return (
    <Link as="a" href={href} onClick={follow as LinkProps['onClick'] & Click} {...rest}>
      {children}
    </Link>
  );
}

/** A link that looks like a button, inside the tab. */
export function LinkButton({ to, children, ...rest }: Omit<To, 'onFollow'> & Pick<ButtonProps, 'appearance'>) {
  const href = useHref(to);
  const follow = useFollow(to);
  return (
    <Button as="a" href={href} onClick={follow as ButtonProps['onClick'] & Click} {...rest}>
      {children}
    </Button>
  );
}
