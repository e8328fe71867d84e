"""Reading programmes that other systems and people wrote: liberal in form, strict in what can do harm."""
