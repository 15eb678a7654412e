import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'data/', 'coverage/', 'test-results/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers in a template are what a reader expects to see.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // noPropertyAccessFromIndexSignature of the compiler asks for the opposite.
      '@typescript-eslint/dot-notation': 'off',
      // `const { left, ...rest }` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    // Pure logic takes time and chance as arguments (dependency-rules.cjs keeps their imports pure).
    files: [
      'src/quiz/{session,draw,results,buttons}.ts',
      'src/**/*view{,s}.ts',
      'src/check/{checker,message-reader,verdict,structure,brands-in-text,text-model,explain,jsonl,evaluate,compile-knowledge,lint-knowledge}.ts',
      'src/check/chat/{advice,answer,answer-codec,buttons,incoming,small-talk}.ts',
      'src/check/quote.ts',
      'src/check/links/*.ts',
      'src/help/{cry,cry-knowledge}.ts',
      'src/reading/*.ts',
      'src/telegram/{callback,limits}.ts',
      'src/content/rules/*.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  {
    // Scripts are plain JavaScript: there are no types to check.
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', module: 'writable', URL: 'readonly' },
    },
  },
  prettier,
);
