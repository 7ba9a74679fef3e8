import { jest } from '@jest/globals';

// A whole service with its browser on two cores: patience here hides nothing, a hanging test still ends.
jest.setTimeout(120_000);
