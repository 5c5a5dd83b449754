// Added to each sync.
#define SLOW_SYNC_NANOSECONDS 2000000L
