import type { CDPSession } from 'playwright-core';

/**
 * Chrome DevTools' own preset «Fast 4G», in bytes a second and milliseconds a request, with the factors by which DevTools
 * makes a line of 9 Mbit/s down, 1.5 Mbit/s up and 60 ms of it.
 */
export const FAST_4G = {
  offline: false,
  downloadThroughput: ((9 * 1000 * 1000) / 8) * 0.9,
  uploadThroughput: ((1.5 * 1000 * 1000) / 8) * 0.9,
  latency: 60 * 2.75,
} as const;

/** Times slower than this machine: what Lighthouse takes for a phone of the middle. */
export const CPU = 4;

export async function throttle(devtools: CDPSession): Promise<void> {
  await devtools.send('Network.emulateNetworkConditions', FAST_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
}
