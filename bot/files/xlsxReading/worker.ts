import { parentPort, workerData } from 'node:worker_threads';
import { readBook } from './readBook.ts';

// Stands in a thread of its own, so that a large or hostile file stops nobody else.
parentPort?.postMessage(readBook(workerData as Uint8Array));
