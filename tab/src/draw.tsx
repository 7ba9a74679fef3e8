import { createRoot } from 'react-dom/client';
import { App, type AppProps } from './ui/App.tsx';

/** Draws the page over its skeleton. */
export function draw(props: AppProps): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(<App {...props} />);
}
