"""The whole system on one machine: web, worker and beat under one small supervisor."""
