module search.example/query

go 1.20

require (
	data.example/jsonpath v0.4.0
	text.example/unicode v1.0.0
)
