// Runs before the first paint, as its own file because the content security policy allows no inline script: without it a dark
// reading room would see a white flash. The key is the one that the colour scheme manager of the app uses.
(function () {
  var stored = null;
  try {
    stored = localStorage.getItem('consilium.scheme');
  } catch (error) {
    void error;
  }
  var dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
