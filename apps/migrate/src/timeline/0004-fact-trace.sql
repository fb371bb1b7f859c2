-- Where a fact's write stood in its trace, as W3C Trace Context writes it (`00-…`), so that its delivery can go on with the same trace in
-- another process. Doorbells may be lost and the log is what is read, so it lies here. Null whenever the write was not traced; it names
-- nobody and nothing, and no client gets it. No default and no check: the largest table there is gets it without being read through.
alter table fact add column trace text;
