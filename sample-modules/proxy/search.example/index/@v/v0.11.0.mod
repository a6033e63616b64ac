module search.example/index

go 1.23.0

require (
	cloud.example/storage v1.2.0
	search.example/query v0.7.0
	search.example/stem v0.1.1-0.20250311101530-4f2a9c81be07
)
