import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/styles.css';
import 'virtual:theme-variables.css';
import './app/words.js';
import { App } from './app/app.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
