import { jest } from '@jest/globals';

// Opening a database takes up to some seconds when both cores are at work.
jest.setTimeout(30_000);
