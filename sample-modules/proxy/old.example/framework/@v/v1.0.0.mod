module old.example/framework

require old.example/render v1.0.0
