module search.example/query

go 1.18

require (
	data.example/jsonpath v0.3.0
	text.example/unicode v0.9.0
)
