import { jest } from '@jest/globals';

// Two shared cores: a test waits for conditions, and how long that takes says nothing about what it proves.
jest.setTimeout(90_000);
