# Thin names for ./run, which does the work and makes its own environment.
.PHONY: help demo test check soak bench manage

help:
	@./run || true

demo:
	@./run demo

test:
	@./run test $(ARGS)

check:
	@./run check $(STEP)

soak:
	@./run soak $(ARGS)

bench:
	@./run bench $(NAME) $(ARGS)

manage:
	@./run manage $(ARGS)
