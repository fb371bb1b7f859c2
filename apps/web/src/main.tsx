import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/styles.css';
import 'virtual:theme-variables.css';
import { wordsReady } from './app/words.js';
import { App } from './app/app.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');
// Not before the words are there: nobody sees the page in one language turn into another.
void wordsReady.then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
