"""One module for each measurement; its `measure(*arguments)` answers a Result."""
