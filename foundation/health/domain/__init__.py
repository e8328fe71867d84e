"""Whether everything the conference needs is alive."""
