// Loaded before a program of the installation: one whose parent is gone has nobody left to tell.
process.on('disconnect', () => process.exit(0));
export {};
