import { defineConfig } from 'vitest/config';
import { knowledgePlugin } from './src/knowledge/plugin.node.ts';

export default defineConfig({
  plugins: [knowledgePlugin()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Random browsing takes a busy machine a while.
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/soak/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Browsers mostly wait; two at a time is what two cores carry.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: { name: 'soak', include: ['tests/soak/**/*.test.ts'], hookTimeout: 180_000, maxWorkers: 2 },
      },
    ],
  },
});
