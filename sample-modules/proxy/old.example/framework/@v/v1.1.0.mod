module old.example/framework

go 1.13

require old.example/render v1.1.0
