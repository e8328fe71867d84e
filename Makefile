# Thin names for ./run, which does the work and makes its own environment.
.PHONY: help demo test check tidy soak bench manage

help:
	@./run || true

demo:
	@./run demo

test:
	@./run test $(ARGS)

check:
	@./run check $(STEP)

tidy:
	@./run tidy

soak:
	@./run soak $(ARGS)

bench:
	@./run bench $(NAME) $(ARGS)

manage:
	@./run manage $(ARGS)
