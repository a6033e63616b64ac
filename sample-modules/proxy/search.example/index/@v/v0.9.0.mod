module search.example/index

go 1.20

require (
	cloud.example/storage v1.1.0
	search.example/query v0.5.0
	search.example/stem v0.1.0
)
