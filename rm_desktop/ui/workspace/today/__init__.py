"""The start page: what comes next, what was promised, what was learned."""
